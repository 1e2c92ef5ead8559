/** YAML read as a tree whose every value knows its place, so that each mistake can name it. */
package expressguard.policyfile.yaml;
