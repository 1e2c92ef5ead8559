/** How ECS shows Express services: in its Express APIs and in the plain ones. */
package expressguard.simulator.view;
