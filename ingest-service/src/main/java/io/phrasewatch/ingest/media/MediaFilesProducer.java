package io.phrasewatch.ingest.media;

import io.phrasewatch.ingest.media.MediaConfig.BucketKeys;
import io.phrasewatch.media.BucketAccess;
import io.phrasewatch.media.BucketFiles;
import io.phrasewatch.media.DirectoryFiles;
import io.phrasewatch.media.MediaFiles;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jboss.logging.Logger;

/** Where the operator wants recordings to be: in a bucket when one is named, in a directory otherwise. */
class MediaFilesProducer {

    private static final Logger LOG = Logger.getLogger(MediaFilesProducer.class);
    /** Stores take 10,000 parts: 156 GiB. */
    private static final int PART_BYTES = 16 * 1024 * 1024;

    @Produces
    @Singleton
    MediaFiles files(MediaConfig config) {
        BucketKeys keys = config.s3();
        if (keys.bucket().isEmpty()) {
            return new DirectoryFiles(config.directory());
        }
        BucketAccess access = new BucketAccess(keys.endpoint(), keys.region(), keys.accessKey(), keys.secretKey(), keys.pathStyle());
        return new BucketFiles(access.client(), keys.bucket().get(), keys.prefix(), config.directory(), PART_BYTES);
    }

    /** A bucket that can not be used now may be later; the operator is told at once, clients when they send a file. */
    static void check(MediaFiles files) {
        if (files instanceof BucketFiles bucket) {
            try {
                bucket.check();
                LOG.info("Recordings are kept in a bucket");
            } catch (IOException e) {
                LOG.warnf("The bucket for recordings can not be used: %s", e.getMessage());
            }
        }
    }
}
