/**
 * Tests of the files operators use, against the code they speak about. Nothing here starts a service, and no program code belongs here.
 */
package io.phrasewatch.manifests;
