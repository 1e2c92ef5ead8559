/** Taking the managed tag off a service's resources: what it does, and what came of it. */
package expressguard.cli.detach;
