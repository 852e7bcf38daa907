package io.phrasewatch.speech.decoding;

import io.phrasewatch.speech.SpeechException;
import io.phrasewatch.speech.UnusableSpeechException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Decodes with the ffmpeg program. It may open the one file and nothing else, in formats that can not name other files, with one thread
 * and bounded memory and time.
 */
final class FfmpegDecoder implements MediaDecoder {

    private static final String FORMATS = "wav,w64,aiff,au,mp3,aac,ac3,eac3,amr,amrnb,amrwb,flac,ogg,caf,asf,avi,mov,mp4,m4a,3gp,matroska,webm,"
            + "mpeg,mpegts";
    /**
     * What recognisers want, on the clock of the whole file: silence where its sound begins late or has a gap. The sound is small by then,
     * so that a long gap fits into the memory there is.
     */
    private static final String ON_THE_CLOCK =
            "aformat=sample_fmts=s16:sample_rates=16000:channel_layouts=mono,aresample=async=1:first_pts=0";
    private static final Duration PROBE_TIME = Duration.ofMinutes(1);

    private final String ffmpeg;
    private final String ffprobe;
    private final DecodingLimits limits;

    FfmpegDecoder(String ffmpeg, DecodingLimits limits) {
        this.ffmpeg = ffmpeg;
        this.ffprobe = probeBeside(ffmpeg);
        this.limits = limits;
    }

    static String probeBeside(String ffmpeg) {
        int name = ffmpeg.lastIndexOf("ffmpeg");
        return name < 0 ? "ffprobe" : ffmpeg.substring(0, name) + "ffprobe" + ffmpeg.substring(name + "ffmpeg".length());
    }

    @Override
    public List<Path> decode(Path media, Path directory, boolean separateChannels) {
        int channels = channels(media, directory);
        List<Path> files = new ArrayList<>();
        for (int channel = 0; channel < (separateChannels ? channels : 1); channel++) {
            files.add(directory.resolve("channel-" + (channel + 1) + ".pcm"));
        }
        Subprocess.Result result = new Subprocess(directory, limits.time()).run(command(media, files, separateChannels));
        if (result.exitCode() != 0) {
            throw DecodingLimits.unusable();
        }
        files.forEach(this::check);
        return files;
    }

    private int channels(Path media, Path directory) {
        List<String> command = new ArrayList<>(List.of(ffprobe, "-v", "error"));
        command.addAll(restrictions());
        command.addAll(List.of("-select_streams", "a:0", "-show_entries", "stream=channels", "-of", "csv=p=0", file(media)));
        Subprocess.Result result = new Subprocess(directory, PROBE_TIME).run(command);
        String printed = result.printed().strip().lines().findFirst().orElse("").replace(",", "");
        if (result.exitCode() != 0 || !printed.matches("\\d{1,3}") || printed.equals("0")) {
            throw DecodingLimits.unusable();
        }
        if (Integer.parseInt(printed) > DecodingLimits.MOST_CHANNELS) {
            throw new UnusableSpeechException("The recording has more than " + DecodingLimits.MOST_CHANNELS + " channels.");
        }
        return Integer.parseInt(printed);
    }

    private List<String> command(Path media, List<Path> files, boolean separateChannels) {
        List<String> command = new ArrayList<>(List.of(ffmpeg, "-nostdin", "-v", "error", "-y", "-threads", "1"));
        command.addAll(restrictions());
        command.addAll(List.of("-i", file(media)));
        for (int channel = 0; channel < files.size(); channel++) {
            command.addAll(List.of("-map", "0:a:0", "-vn", "-sn", "-dn"));
            command.addAll(List.of("-af", (separateChannels ? "pan=mono|c0=c" + channel + "," : "") + ON_THE_CLOCK));
            // one second more than allowed, to tell a long recording from one that just fits
            command.addAll(List.of("-t", String.valueOf(limits.duration().toSeconds() + 1), "-threads", "1", "-f", "s16le",
                    file(files.get(channel))));
        }
        return command;
    }

    private static List<String> restrictions() {
        return List.of("-protocol_whitelist", "file", "-format_whitelist", FORMATS);
    }

    /** With the protocol before it no name can be taken for an option or another protocol. */
    private static String file(Path path) {
        return "file:" + path.toAbsolutePath();
    }

    private void check(Path decoded) {
        try {
            limits.check(Files.size(decoded));
        } catch (IOException e) {
            throw new SpeechException("decoded audio is missing", e);
        }
    }
}
