/** The one way of text to a terminal: escaped, wrapped, aligned, and coloured where wanted. */
package expressguard.cli.screen;
