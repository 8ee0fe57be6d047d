package org.smriti.app.video;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;

/** What {@code ffprobe} says about a file, as JSON. */
final class ProbeReport {

    /** What it is asked for. */
    static final String ENTRIES = "stream=index,codec_type,codec_name,width,height,pix_fmt,color_space,color_transfer,"
            + "avg_frame_rate,nb_frames,duration:stream_disposition=attached_pic:stream_side_data=rotation"
            + ":format=format_name,duration";

    private static final int HALF_TURN = 180; // degrees
    private static final double QUARTER = 90;

    private final JsonObject all;

    private ProbeReport(JsonObject all) {
        this.all = all;
    }

    /** Reads it; what is no JSON has nothing in it. */
    static ProbeReport of(String json) {
        try {
            JsonElement all = JsonParser.parseString(json);
            return new ProbeReport(all.isJsonObject() ? all.getAsJsonObject() : new JsonObject());
        } catch (JsonParseException e) {
            return new ProbeReport(new JsonObject()); // cut off
        }
    }

    /** One of a file's tracks. */
    record Track(JsonObject json) {

        boolean isFilm() {
            return text(json, "codec_type").equals("video")
                    && !text(part(json, "disposition"), "attached_pic").equals("1");
        }

        int index() {
            return (int) number(json, "index").orElse(0);
        }

        private int stored(String side) {
            return (int) number(json, side).orElse(0);
        }

        int width() {
            return stored(isOnItsSide() ? "height" : "width");
        }

        int height() {
            return stored(isOnItsSide() ? "width" : "height");
        }

        long pixels() {
            return (long) width() * height();
        }

        private boolean isOnItsSide() {
            double turned = objects(json, "side_data_list").stream()
                    .flatMapToDouble(data -> number(data, "rotation").stream())
                    .findFirst()
                    .orElse(0);
            return Math.abs(Math.abs(turned) % HALF_TURN - QUARTER) < 1;
        }

        String codec() {
            return text(json, "codec_name");
        }

        Pixels colors() {
            return new Pixels(text(json, "pix_fmt"), text(json, "color_space"), text(json, "color_transfer"));
        }

        OptionalDouble rate() {
            String[] ratio = text(json, "avg_frame_rate").split("/", -1);
            OptionalDouble over = number(ratio[0]);
            OptionalDouble under = number(ratio[ratio.length - 1]);
            return positive(
                    over.isPresent() && under.isPresent()
                            ? OptionalDouble.of(over.getAsDouble() / under.getAsDouble())
                            : OptionalDouble.empty());
        }

        OptionalLong frames() {
            OptionalDouble frames = positive(number(json, "nb_frames"));
            return frames.isPresent() ? OptionalLong.of((long) frames.getAsDouble()) : OptionalLong.empty();
        }
    }

    /** Whether there is any track. */
    boolean isEmpty() {
        return objects(all, "streams").isEmpty();
    }

    /** Tracks with moving pictures, the largest first; the picture on a record's cover is none. */
    List<Track> films() {
        return objects(all, "streams").stream()
                .map(Track::new)
                .filter(Track::isFilm)
                .sorted(Comparator.comparingLong(Track::pixels).reversed())
                .toList();
    }

    /** Seconds of a track, or of the file, or of so many pictures. */
    OptionalDouble seconds(Track track) {
        OptionalDouble own = positive(number(track.json, "duration"));
        OptionalDouble whole = own.isPresent() ? own : positive(number(part(all, "format"), "duration"));
        return whole.isPresent() || track.frames().isEmpty() || track.rate().isEmpty()
                ? whole
                : OptionalDouble.of(track.frames().getAsLong() / track.rate().getAsDouble());
    }

    /** The first of its names. */
    String container() {
        return text(part(all, "format"), "format_name").split(",", 2)[0];
    }

    private static OptionalDouble positive(OptionalDouble number) {
        return number.isPresent() && number.getAsDouble() > 0 && Double.isFinite(number.getAsDouble())
                ? number
                : OptionalDouble.empty();
    }

    private static OptionalDouble number(JsonObject in, String name) {
        return number(text(in, name));
    }

    private static OptionalDouble number(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty(); // N/A
        }
    }

    private static String text(JsonObject in, String name) {
        return in.has(name) && in.get(name).isJsonPrimitive() ? in.get(name).getAsString() : "";
    }

    private static JsonObject part(JsonObject in, String name) {
        return in.has(name) && in.get(name).isJsonObject() ? in.getAsJsonObject(name) : new JsonObject();
    }

    private static List<JsonObject> objects(JsonObject in, String name) {
        return in.has(name) && in.get(name).isJsonArray()
                ? StreamSupport.stream(in.getAsJsonArray(name).spliterator(), false)
                        .filter(JsonElement::isJsonObject)
                        .map(JsonElement::getAsJsonObject)
                        .toList()
                : List.of();
    }
}
