/** What the template says, held against the catalogue, the functions and itself; nothing runs. */
package expressguard.loop.blueprint;
