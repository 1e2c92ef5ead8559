package expressguard.finding.wording;

import expressguard.conflict.Conflict;
import expressguard.conflict.FieldChange;
import expressguard.conflict.Kind;
import expressguard.fate.Fate;

/**
 * The three ways out of a conflict, as sentences: keep the direct change, hand the field to Express
 * Mode, or make both sides say the same.
 */
public record WaysOut(String keep, String hand, String align) {

  /** The ways out of a conflict, in the words of the leading field where it decides. */
  public static WaysOut of(Conflict conflict) {
    if (conflict.kind() == Kind.GUARD_TAMPERED) {
      return tampered();
    }
    return conflict.kind() == Kind.BREAK_GLASS_USED ? emergency() : byFate(conflict.leading());
  }

  private static WaysOut emergency() {
    return new WaysOut(
        "If it was an emergency, write down who called it and why: the lock stays",
        "Undo what it did; a tag that it took off the guard sets again",
        "Order an exception with a reason and an end (`guard unlock`) before work that can wait");
  }

  private static WaysOut tampered() {
    return new WaysOut(
        "If it was a deployment of the guard, let the policy only observe what that role does to it",
        "Deploy the guard's stack and its carriers again, and look with `guard status`",
        "Install the policy `protection`, which keeps the guard from everybody but its deployer");
  }

  private static WaysOut byFate(FieldChange leading) {
    return switch (leading.fate()) {
      case Fate.OverwriteIf(var parameters) -> overwrite(leading, String.join("`, `", parameters));
      case Fate.OverwriteAlways() ->
          new WaysOut(
              "It cannot be kept: every deployment writes it; put what you need into a resource of"
                  + " your own",
              "Do nothing: the next deployment writes Express Mode's value",
              "Set the value that Express Mode writes, or leave the field alone");
      case Fate.Strand() ->
          new WaysOut(
              "Keep it and follow each deployment: react to `ECS Deployment State Change` and copy the"
                  + " weights of Express Mode's own rule",
              "Remove it and put the host into Express Mode's own rule, beside the application URL",
              "Name both target groups of the pair, with the weights of Express Mode's own rule");
      case Fate.BreaksExpress() ->
          new WaysOut(
              "Keep it and make no more Express updates of this service",
              "Undo it: set what was there before",
              "Change it so that it meets what Express Mode expects, then update");
      case Fate.Detach() ->
          new WaysOut(
              "Keep it: the resource is yours from now on, and Express Mode no longer works on it",
              "Put the tag `AmazonECSManaged` back with the value `true`",
              "Leave the tag to Express Mode and exclude it from the tool that removed it");
      case Fate.Persist() ->
          new WaysOut(
              "Nothing to do: it stays",
              "Undo it, and let Express Mode's default stand",
              "Write it down where the service is declared, so that nobody is surprised");
      case Fate.Unsure() ->
          new WaysOut(
              "Look at the resource as it is now, and waive the finding if it is as intended",
              "Send the Express update again with every value that you want",
              "Describe the service and its resources, and set both sides to the same values");
    };
  }

  private static WaysOut overwrite(FieldChange leading, String parameters) {
    String value = leading.after().display();
    return new WaysOut(
        "Leave `"
            + parameters
            + "` out of every Express update; Terraform and the console send it unasked",
        "Send `" + parameters + "` in the next Express update and let Express Mode's value stand",
        "Make both the same: where the parameter can say `"
            + value
            + "`, send that; where it cannot, change the field back first");
  }
}
