/** The rows of what decides who may do what: roles, policies, organization policies and tags. */
package expressguard.catalog.access;
