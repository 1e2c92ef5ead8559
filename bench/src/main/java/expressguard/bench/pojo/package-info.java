/**
 * The same verdict as a function of the usual build reaches it: Jackson binds every event to
 * objects in the style of the Lambda Events library. Here to be measured against.
 */
package expressguard.bench.pojo;
