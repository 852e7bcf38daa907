/**
 * What holds for every HTTP request before a resource sees it: how large it may be and how a request that no resource can take is refused.
 *
 * <p>Belongs here: rules about bytes and headers. Does not belong here: who calls (package {@code auth}) and what a body says
 * (package {@code json}).
 */
package io.phrasewatch.kit.http;
