package io.phrasewatch.media;

import java.net.URI;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.TransientApiMetadata;

/** An S3-compatible server over HTTP that checks signatures, with one bucket. */
final class S3Server implements AutoCloseable {

    static final String BUCKET = "recordings";
    static final String ACCESS_KEY = "AKIAPHRASEWATCH";
    static final String SECRET_KEY = "a secret of this test";

    private final BlobStoreContext memory;
    private final S3Proxy server;

    private S3Server() throws Exception {
        memory = ContextBuilder.newBuilder(new TransientApiMetadata()).build(BlobStoreContext.class);
        memory.getBlobStore().createContainerInLocation(null, BUCKET);
        server = S3Proxy.builder()
                .blobStore(memory.getBlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                .build();
        server.start();
    }

    static S3Server start() {
        try {
            return new S3Server();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        memory.close();
    }
}
