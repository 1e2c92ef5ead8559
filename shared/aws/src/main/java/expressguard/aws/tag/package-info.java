/** Express Mode's own tag on AWS's resources, for an owner who wants it off. */
package expressguard.aws.tag;
