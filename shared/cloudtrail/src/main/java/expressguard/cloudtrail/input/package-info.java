/** Where records come from: files, folders and standard input, listed in one repeatable order. */
package expressguard.cloudtrail.input;
