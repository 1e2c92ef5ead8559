/** The three ways out of a preflight's conflict, each as text for a command line or a template. */
package expressguard.preflight.remedy;
