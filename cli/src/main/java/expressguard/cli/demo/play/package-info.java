/** Stories played in the simulator, and what the guard says of them as they go on. */
package expressguard.cli.demo.play;
