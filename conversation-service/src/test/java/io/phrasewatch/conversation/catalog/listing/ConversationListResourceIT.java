package io.phrasewatch.conversation.catalog.listing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.conversation.ConversationFixture;
import io.phrasewatch.kit.id.PublicIds;
import io.phrasewatch.testkit.Database;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithBackends
class ConversationListResourceIT {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private final String account = PublicIds.random();

    /** Four conversations: today, yesterday, three days and thirty days ago. */
    @BeforeEach
    void store() {
        store("Ann & Bob", "meeting", Duration.ofHours(1), "{\"agentId\": \"johndoe\", \"customerId\": \"1\"}");
        store("Zoe 100%", "sales", Duration.ofDays(1), "{\"agentId\": \"johndoe\", \"customerId\": \"2\"}");
        store("bob_x", "meeting", Duration.ofDays(3), "{\"agentId\": \"jane\"}");
        store("Äva".repeat(400), "meeting", Duration.ofDays(30), "{}");
    }

    @Test
    void listsTheLastSevenDaysOldestFirst() {
        assertThat(names("")).containsExactly("bob_x", "Zoe 100%", "Ann & Bob");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            order=desc                                                  | Ann & Bob/Zoe 100%/bob_x
            limit=1                                                     | bob_x
            limit=0                                                     | -
            limit=65536&offset=1                                        | Zoe 100%/Ann & Bob
            offset=3                                                    | -
            sort=conversation.name                                      | Ann & Bob/Zoe 100%/bob_x
            sort=conversation.name&order=desc                           | bob_x/Zoe 100%/Ann & Bob
            sort=conversation.type,conversation.name                    | Ann & Bob/bob_x/Zoe 100%
            sort=conversation.metadata.customerId                       | Ann & Bob/Zoe 100%/bob_x
            sort=conversation.endTime&limit=2                           | bob_x/Zoe 100%
            """)
    void ordersAndPages(String query, String names) {
        assertThat(String.join("/", names("?" + query))).isEqualTo(names == null ? "" : names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            conversation.metadata.agentId==johndoe                                          | Zoe 100%/Ann & Bob
            conversation.metadata.agentId==johndoe and conversation.metadata.customerId==1  | Ann & Bob
            conversation.metadata.agentId==johndoe;conversation.metadata.customerId==2      | Zoe 100%
            conversation.metadata.agentId==john*                                            | Zoe 100%/Ann & Bob
            conversation.metadata.agentId=in=(jane,nobody)                                  | bob_x
            conversation.metadata.agentId=out=(jane,nobody);conversation.type!=sales;conversation.type==m* | Ää/Ann & Bob
            conversation.metadata.agentId!=johndoe                                          | Ää/bob_x
            conversation.metadata.agentId!=john*                                            | Ää/bob_x
            conversation.metadata.customerId>1                                              | Zoe 100%
            conversation.name=="Ann & Bob"                                                  | Ann & Bob
            conversation.name==*&*                                                          | Ann & Bob
            conversation.name==Ann*                                                         | Ann & Bob
            conversation.name==ann*                                                         | -
            conversation.name==*%                                                           | Zoe 100%
            conversation.name==bob_*                                                        | bob_x
            conversation.name==b_b*                                                         | -
            conversation.name==Äva*                                                         | Ää
            conversation.name!=Äva*;conversation.type==meeting                              | bob_x/Ann & Bob
            conversation.name=in=('Zoe 100%',bob_x)                                         | bob_x/Zoe 100%
            conversation.type==sales                                                        | Zoe 100%
            conversation.name=="x' or 1=1 --"                                               | -
            """)
    void filters(String filter, String names) {
        // When
        List<String> found = names("?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));

        // Then
        String joined = String.join("/", found).replaceAll("(Äva)+", "Ää");
        assertThat(joined).isEqualTo(names == null ? "" : names);
    }

    @Test
    void takesASemicolonOfAFilterThatWasNotEncoded() {
        assertThat(names("?filter=conversation.metadata.agentId==johndoe;conversation.metadata.customerId==2"))
                .containsExactly("Zoe 100%");
    }

    @Test
    void filtersByTimeAndByLongNames() {
        // Given
        String twoDaysAgo = NOW.minus(Duration.ofDays(2)).toString();

        // Then
        assertThat(names("?filter=conversation.startTime=gt=" + twoDaysAgo)).containsExactly("Zoe 100%", "Ann & Bob");
        assertThat(names("?filter=" + URLEncoder.encode("conversation.name=='" + "Äva".repeat(400) + "'", StandardCharsets.UTF_8)))
                .hasSize(1);
        assertThat(names("?filter=conversation.type==meeting&startTime=" + twoDaysAgo)).containsExactly("Ann & Bob");
    }

    @Test
    void showsMembersAndMetadata() {
        // Given
        ConversationFixture conversation = ConversationFixture.create(account);
        conversation.member("Bob", "bob@example.com");
        conversation.member("Ann", null);

        // When
        Response response = get("?filter=conversation.id==" + conversation.id);

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.jsonPath().getList("conversations[0].members.name")).containsExactly("Ann", "Bob");
        assertThat(response.jsonPath().getString("conversations[0].metadata.agentId")).isEqualTo("johndoe");
        assertThat(response.jsonPath().getString("conversations[0].startTime")).isEqualTo("2026-01-02T03:04:05.600Z");
    }

    @Test
    void neverShowsAnotherAccountsConversations() {
        // When
        Response response = ConversationFixture.callerOf(PublicIds.random()).get("/v1/conversations");

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString()).isEqualTo("{\"conversations\":[]}");
    }

    @Test
    void wantsAToken() {
        assertThat(given().get("/v1/conversations").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?filter=%zz", "?filter=%00", "?limit=%F0%9F", "?filter=a%", "?&limit=1&&", "/?limit=1", "?=1&=&&",
        "?limit=1?limit=2", "?filter=conversation.name==\u00e4", "?"})
    void survivesStrangeQueries(String query) throws IOException {
        assertThat(rawGet("/v1/conversations" + query)).matches("HTTP/1.1 (200|400) .*");
    }

    @Test
    void answersGeneratedFiltersWith200Or400() {
        // Given
        FilterGenerator generator = new FilterGenerator(7);

        // Then
        for (int i = 0; i < 300; i++) {
            String filter = generator.next();
            assertThat(get("?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8)).statusCode()).as(filter).isIn(200, 400);
        }
    }

    private List<String> names(String query) {
        return get(query).then().statusCode(200).extract().jsonPath().getList("conversations.name");
    }

    private Response get(String query) {
        return ConversationFixture.callerOf(account).urlEncodingEnabled(false).get("/v1/conversations" + query);
    }

    /** As no HTTP library would send it; the status line. */
    private String rawGet(String target) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                    + ConversationFixture.token(account) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
        }
    }

    private void store(String name, String type, Duration ago, String metadata) {
        Timestamp start = Timestamp.from(NOW.minus(ago));
        Database.execute("insert into conversation.conversation (id, account_id, name, type, start_time, end_time, metadata)"
                + " values (?, ?, ?, ?, ?, ?, ?::jsonb)", PublicIds.random(), account, name, type, start, start, metadata);
    }
}
