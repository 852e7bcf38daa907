package io.phrasewatch.engine.polarity;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.engine.polarity.Denial.Verdict;
import io.phrasewatch.engine.text.Tokenizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenialTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "I want to cancel            | I do not want to cancel",
        "I want to cancel            | i dont want to cancel",
        "I want to cancel            | I don\u2019t think I want to cancel",
        "we have a sale on           | nobody said anything about a sale",
        "the train is cancelled      | The train is not cancelled",
        "next Tuesday works for me   | Next Tuesday does not work for me",
        "I am not interested         | I am very interested",
        "I don't have any money      | I have plenty of money",
        "we need more seats          | There is no need for more seats",
        "we need more seats          | we neither need more seats nor want a bigger plan",
        "I will sue you              | I've ruled out that I will sue you",
        "my account was hacked       | it's false that my account was hacked",
        "We have a sale              | We stopped having a sale",
        "can I return this           | I won't return this",
        "late fee                    | there is no late fee",
        "you sent me the wrong item  | you did not send me the wrong item",
        "late fee                    | we don't want the late fee",
        "young man                   | he was not a young man",
        "close my account            | please keep my account open",
        "I feel sick                 | I feel perfectly well",
        "I feel sick                 | I don't feel sick at all",
        "the staff was friendly      | the staff was unfriendly",
        "the food was good           | the food was terrible",
        "I am happy with it          | I'm not happy with it",
        "I want to cancel            | it was not me who wanted to cancel",
        "I have been out of work     | I have never been out of work",
        "I want to stop my plan      | I don't want to stop my plan",
        "sync with my phone          | please disconnect from my phone",
        "I accept the offer          | I must decline the offer"})
    void findsThatATextSaysTheOpposite(String phrase, String text) {
        assertThat(denied(phrase, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "I want to cancel            | I want to cancel, it does not work",
        "I want to cancel            | I'm not angry but I want to cancel",
        "I want to cancel            | It's not that I don't want to cancel",
        "I want to cancel            | Why don't you let me cancel",
        "I want to cancel            | Don't you want to cancel",
        "I want my money back        | this isn't what I expected and I want my money back",
        "I am not interested         | We are not interested",
        "why was my card not taken   | my card was taken",
        "my card was taken           | my card was not taken?",
        "I don't have any money      | We are short on money",
        "I don't have any money      | I ran out of budget",
        "young man                   | she did not like the young man",
        "young man                   | he was not an ill disposed young man",
        "late fee                    | I don't understand the late fee on my bill",
        "water damage                | I am not responsible for the water damage",
        "price increase              | nobody explained our price increase",
        "I feel sick                 | I'm not feeling well",
        "I am unhappy with it        | I'm not happy with it",
        "the food was good           | the food was not bad",
        "the food was good           | good heavens the food was not bad and really good",
        "close my account            | I can't keep my account, close it",
        "I want to cancel            | no I want to cancel",
        "I want to cancel            | I'm not happy here and want to cancel",
        "let's set up a call         | if you're not busy let's set up a call",
        "I want to cancel            | I can not wait to cancel",
        "please close my account     | this company is bad, please close my account",
        "is a flight available       | book a flight to Boston",
        "the rate is not quite right | end it, the rate is not right",
        "I don't recognise a payment | there is a payment that I don't recognize",
        "no, that is not right       | no that isn't right",
        "my card was declined        | it was declined at the shop, my card",
        "flights under 300           | any flights out of Dallas under 300",
        "I need more butter          | I've run out of milk and need more butter",
        "my luggage is lost          | I have no idea where my luggage is",
        "my card is broken           | I can't use my card because it's broken",
        "remove my booking           | I don't need my booking anymore",
        "please unpair my phone      | I don't want you connected to my phone",
        "I want to speak to someone  | I won't wait any longer - I want to speak to someone",
        "the wrong amount came       | I did not receive the correct amount",
        "I don't have my pin         | my pin is not here",
        "slow down                   | you are talking too fast"})
    void letsStandWhatIsSaidOrWhereSomethingElseIsDenied(String phrase, String text) {
        assertThat(denied(phrase, text)).isFalse();
    }

    private static boolean denied(String phrase, String text) {
        int end = text.endsWith("?") ? text.length() - 1 : text.length();
        return Denial.of(Polarity.of(phrase, Tokenizer.tokens(phrase)), Polarity.of(text, Tokenizer.tokens(text)), 0, end) == Verdict.DENIES;
    }
}
