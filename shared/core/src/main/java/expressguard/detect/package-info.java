/** The list of all rules that find conflicts. */
package expressguard.detect;
