/** How an image's entry point takes its AOT cache, and when it refuses to start. */
package expressguard.image;
