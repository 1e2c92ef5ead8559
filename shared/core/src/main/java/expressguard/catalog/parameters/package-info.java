/** The parameters of a call as fields, each shown or fingerprinted as an allowlist says. */
package expressguard.catalog.parameters;
