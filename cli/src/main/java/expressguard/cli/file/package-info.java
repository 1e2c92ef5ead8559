/** Files that are given beside the records: policies and descriptions of Express services. */
package expressguard.cli.file;
