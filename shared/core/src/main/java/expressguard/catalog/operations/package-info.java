/** The rows of what keeps a service running: scaling, alarms and log groups. */
package expressguard.catalog.operations;
