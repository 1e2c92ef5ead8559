/** Conflicts inside the task: containers, memory, whose task definition it is. */
package expressguard.detect.task;
