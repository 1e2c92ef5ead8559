/** The answers for people, as blocks of text on a page. */
package expressguard.cli.text;
