/** What a function says in its log: lines that can be searched, without what must stay hidden. */
package expressguard.lambda.log;
