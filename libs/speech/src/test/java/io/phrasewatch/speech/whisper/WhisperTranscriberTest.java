package io.phrasewatch.speech.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhisperTranscriberTest {

    @ParameterizedTest
    @CsvSource({"Good morning.,true", "[BLANK_AUDIO],false", "(coughs),false", "♪ la la ♪,false", "'',false", "[laughs] Good morning.,true"})
    void tellsSpeechFromDescriptionsOfSounds(String text, boolean speech) {
        assertThat(WhisperTranscriber.isSpeech(text)).isEqualTo(speech);
    }
}
