/** What a command found, before it is printed in any form. */
package expressguard.cli.result;
