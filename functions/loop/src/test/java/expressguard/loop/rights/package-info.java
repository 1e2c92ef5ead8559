/** What the functions ask of AWS, held against what their roles allow: neither more nor less. */
package expressguard.loop.rights;
