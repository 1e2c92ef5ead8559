/** What each call of a history claims of the service's fields, named by it or not. */
package expressguard.history.claim;
