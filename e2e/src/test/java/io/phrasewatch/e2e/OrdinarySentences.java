package io.phrasewatch.e2e;

/** What people say in calls all day; nothing of it is about sales, masks, money or voice messages. */
final class OrdinarySentences {

    static final String[] TWENTY = {
        "Thank you for calling, how can I help you today?",
        "I would like to change my delivery address.",
        "Could you tell me your customer id please?",
        "The blue light on the router keeps blinking.",
        "Let me check that for you in our system.",
        "My daughter starts school in September.",
        "The technician will be there on Thursday morning.",
        "I am sorry to hear that your chair arrived broken.",
        "Which floor is your apartment on?",
        "The new version of the app looks much nicer.",
        "We drove to the coast over the weekend.",
        "Please restart the television and try again.",
        "It takes about three working days.",
        "Yes, the garden is behind the house.",
        "I have already filled in that form twice.",
        "The meeting moved to half past four.",
        "Our cat does not like the new sofa.",
        "You can find the manual on our website.",
        "It was a pleasure to talk to you.",
        "Have a nice evening and goodbye."
    };

    private OrdinarySentences() {
    }
}
