/** The services as AWS describes them now, and whether they bear the tags of their standing. */
package expressguard.function.sweep.inventory;
