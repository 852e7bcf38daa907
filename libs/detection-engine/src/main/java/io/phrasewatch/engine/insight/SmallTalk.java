package io.phrasewatch.engine.insight;

import java.util.List;

/** Set phrases of politeness and of minding the line, which ask or promise nothing. */
final class SmallTalk {

    private static final int LONGEST = 12;

    private static final List<List<String>> PHRASES = Words.phrases("how are you", "how're you", "how is it going", "how's it going",
            "how's everything", "how are things", "what's up", "how have you been", "how you doing", "how do you do", "can you hear me",
            "can you see my screen", "can everyone hear me", "can everybody hear me", "are you there", "are you still there",
            "anything else i can", "anything else we can", "anything else that i can", "help you today", "help you with today", "make sense",
            "you know what i mean", "how can i help", "how may i help", "how can we help", "what can i do for you", "put you on hold",
            "place you on hold", "who knows", "why not", "guess what", "you know what", "what else is new", "isn't it", "how was your weekend",
            "how's your day", "how is your day", "how was your day", "how is the weather", "how's the weather", "having a good day",
            "let me know", "let me see", "let me think", "let me tell you", "let me put it", "let's see", "let's say", "i'll be honest",
            "i'll tell you", "i'll be right back", "talk to you later", "talk to you soon", "speak to you later", "speak to you soon",
            "see you later", "see you soon", "see you tomorrow", "see you next", "i have to say", "i must say", "i need to say", "i have to go",
            "need to be honest", "i have to admit", "is that okay", "is that ok", "is that alright", "are you kidding", "nice to meet you",
            "let me start", "let's get started", "let's move on", "let's start", "let's go", "let's begin", "are you ready", "is that so",
            "what can i say",
            "can you hold on", "could you hold on", "would you hold", "can you hold", "could you hold");

    private SmallTalk() {
    }

    static boolean isAll(Clause clause) {
        return clause.words().size() <= LONGEST && PHRASES.stream().anyMatch(phrase -> clause.find(phrase, 0) >= 0);
    }
}
