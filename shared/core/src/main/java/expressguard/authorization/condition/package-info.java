/** Whether the conditions of a statement hold in a request's context. */
package expressguard.authorization.condition;
