/** Who answers for a service: tags, the account's contacts, whoever made the change. */
package expressguard.function.notify.owner;
