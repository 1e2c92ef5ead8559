"""ECS developer guide, "Adding a custom domain to your service", with boto3.

The application URL and the custom domain go into Express Mode's own rule, the certificate to the
listener, and an alias record to the load balancer. Wants AWS_ENDPOINT_URL, a Region and credentials
in the environment.
"""

import os

import boto3

HOST = "www.example.com"
REGION = os.environ.get("AWS_REGION", "eu-west-1")
ACCOUNT = os.environ.get("ACCOUNT", "123456789012")
SERVICE = f"arn:aws:ecs:{REGION}:{ACCOUNT}:service/default/web"


def ingress():
    """The parts of the service that its Resources tab shows."""
    ecs = boto3.client("ecs", region_name=REGION)
    service = ecs.describe_express_gateway_service(serviceArn=SERVICE)["service"]
    revision = service["activeConfigurations"][0]["serviceRevisionArn"]
    revisions = ecs.describe_service_revisions(serviceRevisionArns=[revision])["serviceRevisions"]
    return revisions[0]["ecsManagedResources"]["ingressPaths"][0]


def main():
    path = ingress()
    elb = boto3.client("elbv2", region_name=REGION)
    rule = elb.describe_rules(RuleArns=[path["rule"]["arn"]])["Rules"][0]
    hosts = rule["Conditions"][0]["HostHeaderConfig"]["Values"]
    elb.modify_rule(
        RuleArn=rule["RuleArn"],
        Conditions=[
            {"Field": "host-header", "HostHeaderConfig": {"Values": [*hosts, HOST]}},
        ],
    )
    certificate = boto3.client("acm", region_name=REGION).request_certificate(DomainName=HOST)
    elb.add_listener_certificates(
        ListenerArn=path["listener"]["arn"],
        Certificates=[{"CertificateArn": certificate["CertificateArn"]}],
    )
    balancer = elb.describe_load_balancers(LoadBalancerArns=[path["loadBalancer"]["arn"]])
    balancer = balancer["LoadBalancers"][0]
    route53 = boto3.client("route53", region_name=REGION)
    zone = route53.create_hosted_zone(Name="example.com", CallerReference="1")["HostedZone"]
    route53.change_resource_record_sets(
        HostedZoneId=zone["Id"],
        ChangeBatch={
            "Changes": [
                {
                    "Action": "UPSERT",
                    "ResourceRecordSet": {
                        "Name": HOST,
                        "Type": "A",
                        "AliasTarget": {
                            "HostedZoneId": balancer["CanonicalHostedZoneId"],
                            "DNSName": "dualstack." + balancer["DNSName"],
                            "EvaluateTargetHealth": True,
                        },
                    },
                }
            ]
        },
    )


if __name__ == "__main__":
    main()
