package expressguard.loop.template;

/** What CloudFormation would answer for a resource that it made. */
public interface Names {

  /** The answer to {@code Ref}. */
  String ref(String logicalId);

  /** The answer to {@code Fn::GetAtt}. */
  String attribute(String logicalId, String attribute);
}
