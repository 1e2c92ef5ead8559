/** Certificates that are made for one run and never kept. */
package expressguard.sandbox.tls;
