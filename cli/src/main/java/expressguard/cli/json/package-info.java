/** The answers for programs: one small writer for each shape of docs/report.schema.json. */
package expressguard.cli.json;
