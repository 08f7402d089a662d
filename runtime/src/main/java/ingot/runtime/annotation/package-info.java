/// How run-time classes name what they replace in the class library. Read by the world room; kept in class files only.
package ingot.runtime.annotation;
