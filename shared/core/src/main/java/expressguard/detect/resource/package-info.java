/** Conflicts about the resources themselves: tags, deletion, roles, deployments. */
package expressguard.detect.resource;
