/** The function that locks and releases services: messages in, the lock's tag on services out. */
package expressguard.function.lock;
