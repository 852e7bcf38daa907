/**
 * Entities in messages: what the caller named (custom entities, by their words) and what has a form of its own (dates, amounts,
 * numbers, addresses). Rules, no model: what a rule does not say is not found.
 *
 * <p>Belongs here: plain classes from text to places. Does not belong here: names of people and places, storing.
 */
package io.phrasewatch.detection.entity;
