/** What the next Express update does to a field that somebody else wrote. */
package expressguard.fate;
