/** What the functions ask of AWS, written down as it is asked: which right on which resource. */
package expressguard.loop.call;
