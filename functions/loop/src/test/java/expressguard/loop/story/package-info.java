/** People who work with an Express service through real AWS clients. */
package expressguard.loop.story;
