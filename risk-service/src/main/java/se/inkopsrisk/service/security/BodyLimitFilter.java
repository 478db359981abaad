package se.inkopsrisk.service.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import se.inkopsrisk.service.problem.ProblemType;
import se.inkopsrisk.service.problem.ProblemWriter;

/** Bounds the bodies that are read as a whole; those that are streamed have limits for each item. */
final class BodyLimitFilter extends OncePerRequestFilter {
    private static final List<String> STREAMED = List.of("/api/v1/assessments/batch", "/api/v1/spend", "/reskontra");

    private final long largest;
    private final ProblemWriter problems;

    BodyLimitFilter(long largest, ProblemWriter problems) {
        this.largest = largest;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return STREAMED.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > largest) {
            if (!request.getServletPath().startsWith("/api/")) {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                return;
            }
            problems.write(
                    ProblemType.TOO_LARGE,
                    "kroppen får vara högst " + largest + " byte",
                    "the body may be at most " + largest + " bytes",
                    request,
                    response);
            return;
        }
        if (request.getContentLengthLong() < 0 && isForm(request)) {
            problems.write(
                    ProblemType.TOO_LARGE,
                    "ange kroppens längd (Content-Length); ett formulär utan längd tas inte emot",
                    "state the body's length (Content-Length); a form without a length is not taken",
                    request,
                    response);
            return;
        }
        // A stated length is held to by the server; without one the bytes are counted as they come.
        chain.doFilter(request.getContentLengthLong() < 0 ? new Counted(request, largest) : request, response);
    }

    /** The server itself reads a form's parts, past any counting here, and to the disk. */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static final class Counted extends HttpServletRequestWrapper {
        private final long largest;

        private Counted(HttpServletRequest request, long largest) {
            super(request);
            this.largest = largest;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), largest);
        }
    }

    private static final class CountedStream extends ServletInputStream {
        private final ServletInputStream in;
        private final long largest;
        private long read;

        private CountedStream(ServletInputStream in, long largest) {
            this.in = in;
            this.largest = largest;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int many = in.read(buffer, offset, length);
            count(Math.max(0, many));
            return many;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > largest) {
                throw new MaxUploadSizeExceededException(largest);
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
