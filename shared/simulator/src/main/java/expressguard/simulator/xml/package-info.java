/** XML by the shapes of an API model, both ways. */
package expressguard.simulator.xml;
