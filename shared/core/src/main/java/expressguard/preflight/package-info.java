/** What an Express update would do, before it is made: the same rules, with one step more. */
package expressguard.preflight;
