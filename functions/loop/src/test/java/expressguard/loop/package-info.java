/** The template, held to the catalogue and to the functions, and the whole loop on an emulator. */
package expressguard.loop;
