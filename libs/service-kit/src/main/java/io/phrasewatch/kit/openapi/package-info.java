/**
 * What the OpenAPI documents of all services have in common. Belongs here: error answers, examples. Does not belong here: what one
 * operation is for; that is written beside it.
 */
package io.phrasewatch.kit.openapi;
